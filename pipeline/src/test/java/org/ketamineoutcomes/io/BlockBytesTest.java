package org.ketamineoutcomes.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UTFDataFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockBytesTest {

  private final BlockBytes block = new BlockBytes();

  @Test
  void numbersAreWrittenHighByteFirst() {
    block.writeInt(0x01020304);
    block.writeLong(-2);
    block.writeShort(0x0506);
    block.writeBoolean(true);

    assertThat(block.toByteArray())
        .containsExactly(1, 2, 3, 4, -1, -1, -1, -1, -1, -1, -1, -2, 5, 6, 1);
    assertThat(block.size()).isEqualTo(15);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "Zoë", "日本", "\0", "a pair: \uD83D\uDE00", "\uFFFF"})
  void textsAreReadBackByTheJdk(String text) throws IOException {
    block.writeUTF(text);
    block.writeUTF("next");

    DataInputStream in = new DataInputStream(new ByteArrayInputStream(block.toByteArray()));
    assertThat(in.readUTF()).isEqualTo(text);
    assertThat(in.readUTF()).isEqualTo("next");
    assertThat(in.read()).isEqualTo(-1);
  }

  @Test
  void growsAsItMust() throws IOException {
    String text = "ä".repeat(32_767);
    for (int i = 0; i < 20; i++) {
      block.writeUTF(text);
    }

    DataInputStream in = new DataInputStream(new ByteArrayInputStream(block.toByteArray()));
    for (int i = 0; i < 20; i++) {
      assertThat(in.readUTF()).isEqualTo(text);
    }
    assertThat(block.size()).isEqualTo(20 * (2 + 2 * 32_767));
  }

  @Test
  void aTextThatItsLengthCannotTellIsRefused() {
    assertThatThrownBy(() -> block.writeUTF("ä".repeat(32_768)))
        .isInstanceOf(UTFDataFormatException.class)
        .hasMessage("A text of a row must fit in 65535 bytes");
    assertThat(block.size()).isZero();
  }
}
