package org.ketamineoutcomes.job;

import org.apache.beam.sdk.util.ReleaseInfo;
import picocli.CommandLine.IVersionProvider;

/** The versions that a result rests on. */
public final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "Ketamine Outcomes " + program(), "Apache Beam " + beam(), "Java " + java()
    };
  }

  /** Returns this program's version, as its jar says. */
  public static String program() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  public static String beam() {
    return ReleaseInfo.getReleaseInfo().getVersion();
  }

  public static String java() {
    return Runtime.version().toString();
  }
}
