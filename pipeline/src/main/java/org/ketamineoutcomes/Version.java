package org.ketamineoutcomes;

import org.apache.beam.sdk.util.ReleaseInfo;
import picocli.CommandLine.IVersionProvider;

/** The versions that a result rests on. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "Ketamine Outcomes " + program(), "Apache Beam " + beam(), "Java " + java()
    };
  }

  /** Returns this program's version, as its jar says. */
  static String program() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  static String beam() {
    return ReleaseInfo.getReleaseInfo().getVersion();
  }

  static String java() {
    return Runtime.version().toString();
  }
}
