package org.forecourt.backup.portable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestoreChecksTest {

    private static final long GIGABYTE = 1024L * 1024 * 1024;

    @ParameterizedTest
    @CsvSource({"localhost, 7", "127.0.0.1, 7", "::1, 7", "pg, 7", "db.example.com, 1", "pg.example.com, 1"})
    void rows_need_room_where_the_database_lies_beside_the_pictures(String host, long gigabytes) {
        long needed = RestoreChecks.needed(host, GIGABYTE, 3 * GIGABYTE);

        assertThat(needed / GIGABYTE).isEqualTo(gigabytes);
    }
}
