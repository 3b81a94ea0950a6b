package org.forecourt.operations.volume;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * What PostgreSQL writes into {@code global/pg_control}, as far as a migration needs it.
 *
 * @param systemIdentifier the same for all copies of one database cluster
 * @param state as PostgreSQL counts: 1 is "shut down"
 * @param checkpoint position of the last checkpoint; grows with every start of a server
 * @param checksums whether pages carry checksums
 */
record ControlFile(long systemIdentifier, int state, long checkpoint, boolean checksums) {

    private static final int SHUT_DOWN = 1;
    /** That of PostgreSQL 13 to 16, and that of 17: what is read here stands at the same places. */
    private static final Set<Integer> VERSIONS = Set.of(1300, 1700);

    private static final int CRC_AT = 288;

    /** What is wrong with a control file. */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    /** The file as the program base64 printed it. */
    static ControlFile ofBase64(String text) throws Broken {
        try {
            return of(Base64.getMimeDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            throw new Broken("it cannot be read");
        }
    }

    /** The file's bytes, of a little-endian machine. */
    static ControlFile of(byte[] bytes) throws Broken {
        if (bytes.length < CRC_AT + Integer.BYTES) {
            throw new Broken("it is missing or cut off");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (!VERSIONS.contains(buffer.getInt(8))) {
            throw new Broken("its format is %d, which is not known here".formatted(buffer.getInt(8)));
        }
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, CRC_AT);
        if ((int) sum.getValue() != buffer.getInt(CRC_AT)) {
            throw new Broken("its checksum is wrong");
        }
        return new ControlFile(buffer.getLong(0), buffer.getInt(16), buffer.getLong(32), buffer.getInt(252) != 0);
    }

    boolean isShutDown() {
        return state == SHUT_DOWN;
    }

    /** The state in PostgreSQL's own words. */
    String stateInWords() {
        return switch (state) {
            case 0 -> "starting up";
            case 1 -> "shut down";
            case 2 -> "shut down in recovery";
            case 3 -> "shutting down";
            case 4 -> "in crash recovery";
            case 5 -> "in archive recovery";
            case 6 -> "in production";
            default -> "unknown (" + state + ")";
        };
    }
}
