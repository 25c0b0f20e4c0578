package org.ketamineoutcomes.cell;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;

/**
 * Reads a number of YAML as a text where it is not written as numbers usually are: 007 is an id,
 * and not 7.
 */
public final class WrittenNumbers extends JsonParserDelegate {

  public WrittenNumbers(JsonParser parser) {
    super(parser);
  }

  @Override
  public JsonToken nextToken() throws IOException {
    JsonToken token = delegate.nextToken();
    return isText(token) ? JsonToken.VALUE_STRING : token;
  }

  @Override
  public JsonToken currentToken() {
    JsonToken token = delegate.currentToken();
    return isText(token) ? JsonToken.VALUE_STRING : token;
  }

  @Override
  public int currentTokenId() {
    JsonToken token = currentToken();
    return token == null ? 0 : token.id();
  }

  private boolean isText(JsonToken token) {
    try {
      return token == JsonToken.VALUE_NUMBER_INT
          && !delegate.getText().equals(String.valueOf(delegate.getNumberValue()));
    } catch (IOException e) {
      return false;
    }
  }
}
