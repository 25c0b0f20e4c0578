package org.ketamineoutcomes.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A file on any of Beam's file systems that can seek, as Parquet wants it. */
record BeamInputFile(String path) implements InputFile {

  @Override
  public long getLength() throws IOException {
    return FileSystems.matchSingleFileSpec(path).sizeBytes();
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    ReadableByteChannel channel =
        FileSystems.open(FileSystems.matchSingleFileSpec(path).resourceId());
    if (channel instanceof SeekableByteChannel seekable) {
      return new ChannelStream(seekable, Channels.newInputStream(channel));
    }
    channel.close();
    throw new IOException("The file system of " + path + " cannot seek");
  }

  private static final class ChannelStream extends DelegatingSeekableInputStream {

    private final SeekableByteChannel channel;

    ChannelStream(SeekableByteChannel channel, InputStream in) {
      super(in);
      this.channel = channel;
    }

    @Override
    public long getPos() throws IOException {
      return channel.position();
    }

    @Override
    public void seek(long position) throws IOException {
      channel.position(position);
    }
  }
}
