package org.forecourt.photos;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.forecourt.ads.Photo;
import org.forecourt.platform.CopyRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that make stored photos part of their ads. */
@Component
public final class PhotoRows {

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    PhotoRows(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /**
     * Writes the photos of several ads within the caller's transaction.
     *
     * @param adIds internal ids
     * @param photos of each of these ads, in order; their files are stored already
     */
    public void write(List<Long> adIds, List<List<Photo>> photos, Instant createdAt) {
        CopyRows rows = new CopyRows();
        for (int ad = 0; ad < adIds.size(); ad++) {
            int position = 0;
            for (Photo photo : photos.get(ad)) {
                rows.add(photo.id()).add(adIds.get(ad)).add(position++).add(photo.view());
                rows.add(photo.width()).add(photo.height()).add(photo.color()).add(createdAt);
                rows.endRow();
            }
        }
        rows.send(
                dataSource,
                "copy photo (public_id, ad_id, position, view, width, height, color, created_at) from stdin");
    }

    /** Refreshes the planner's statistics after many rows. */
    public void analyze() {
        jdbc.sql("analyze photo").update();
    }
}
