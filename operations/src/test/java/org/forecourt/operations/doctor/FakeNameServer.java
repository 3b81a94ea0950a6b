package org.forecourt.operations.doctor;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A name server with a few text records; every other name does not exist. */
final class FakeNameServer implements AutoCloseable {

    private static final int NAME_ERROR = 3;
    private static final int LONGEST = 255;

    private final Map<String, String> texts;
    private final DatagramSocket socket;

    FakeNameServer(Map<String, String> texts) {
        try {
            this.texts = texts;
            this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            Thread.ofPlatform().daemon().start(this::serve);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private void serve() {
        byte[] buffer = new byte[1_500];
        while (!socket.isClosed()) {
            try {
                DatagramPacket question = new DatagramPacket(buffer, buffer.length);
                socket.receive(question);
                byte[] answer = answer(buffer, question.getLength());
                socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private byte[] answer(byte[] question, int length) throws IOException {
        StringBuilder name = new StringBuilder();
        int at = 12;
        while (question[at] != 0) {
            name.append(new String(question, at + 1, question[at], StandardCharsets.US_ASCII))
                    .append('.');
            at += question[at] + 1;
        }
        String text = texts.get(name.toString().toLowerCase(Locale.ROOT));
        int end = at + 5;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream output = new DataOutputStream(bytes);
        output.write(question, 0, 2);
        output.writeShort(0x8580 | (text == null ? NAME_ERROR : 0));
        output.writeShort(1);
        output.writeShort(text == null ? 0 : 1);
        output.writeInt(0);
        output.write(question, 12, Math.min(end, length) - 12);
        if (text != null) {
            output.write(record(text));
        }
        return bytes.toByteArray();
    }

    /** A record about the name that was asked, its text in pieces. */
    private static byte[] record(String text) throws IOException {
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        for (int begin = 0; begin < text.length(); begin += LONGEST) {
            byte[] piece = text.substring(begin, Math.min(text.length(), begin + LONGEST))
                    .getBytes(StandardCharsets.US_ASCII);
            pieces.write(piece.length);
            pieces.write(piece);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream output = new DataOutputStream(bytes);
        output.writeShort(0xC00C);
        output.writeShort(16);
        output.writeShort(1);
        output.writeInt(60);
        output.writeShort(pieces.size());
        output.write(pieces.toByteArray());
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
