package org.ketamineoutcomes.export;

import java.nio.charset.Charset;
import java.util.List;

/** The header line of a file as it stands, without surrounding spaces. */
record Header(List<String> names, Delimiter delimiter, Charset encoding) {

  Header {
    names = names.stream().map(String::strip).toList();
  }
}
