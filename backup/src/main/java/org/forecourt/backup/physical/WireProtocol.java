package org.forecourt.backup.physical;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The few messages of PostgreSQL's protocol that a base backup consists of, on an idle and authenticated line. */
final class WireProtocol {

    private static final int BUFFER = 1 << 18;
    private static final int LENGTH_BYTES = 4;
    private static final int LARGEST = 1 << 30;

    private final DataInputStream in;
    private final DataOutputStream out;

    WireProtocol(Socket socket) throws IOException {
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
        this.out = new DataOutputStream(socket.getOutputStream());
    }

    /** One message of the server: its letter and what follows the length. */
    record Message(char type, ByteBuffer body) {

        /** A zero-terminated text. */
        String text() {
            int start = body.position();
            while (body.get() != 0) {
                continue;
            }
            return new String(body.array(), start, body.position() - 1 - start, StandardCharsets.UTF_8);
        }

        /** The columns of a data row in text form. */
        List<@Nullable String> columns() {
            int count = body.getShort();
            List<@Nullable String> columns = new ArrayList<>();
            for (int column = 0; column < count; column++) {
                columns.add(column());
            }
            return columns;
        }

        private @Nullable String column() {
            int length = body.getInt();
            if (length < 0) {
                return null;
            }
            byte[] bytes = new byte[length];
            body.get(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** The server's own words in an error message. */
        String error() {
            for (byte field = body.get(); field != 0; field = body.get()) {
                String value = text();
                if (field == 'M') {
                    return value;
                }
            }
            return "unknown error";
        }
    }

    void query(String command) throws IOException {
        byte[] text = command.getBytes(StandardCharsets.UTF_8);
        out.writeByte('Q');
        out.writeInt(LENGTH_BYTES + text.length + 1);
        out.write(text);
        out.writeByte(0);
        out.flush();
    }

    Message next() throws IOException {
        char type = (char) in.readUnsignedByte();
        int length = in.readInt() - LENGTH_BYTES;
        if (length < 0 || length > LARGEST) {
            throw new IOException("not PostgreSQL's protocol: a message of %d bytes".formatted(length));
        }
        byte[] body = new byte[length];
        in.readFully(body);
        return new Message(type, ByteBuffer.wrap(body));
    }
}
