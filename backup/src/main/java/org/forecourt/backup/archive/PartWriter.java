package org.forecourt.backup.archive;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.forecourt.backup.secrecy.Opener;
import org.forecourt.backup.secrecy.Recipient;
import org.forecourt.backup.secrecy.Sealed;
import org.forecourt.backup.store.Draft;
import org.forecourt.backup.store.Store;
import org.jspecify.annotations.Nullable;

/** Writes one part: hashed, compressed, encrypted if there is a recipient, hashed again. Not thread-safe. */
public final class PartWriter extends OutputStream {

    private final String name;
    private final Draft draft;
    private final HashingOutput stored;
    private final @Nullable Sealed sealed;
    private final boolean isCompressed;
    private final OutputStream body;
    private final HashingOutput content;

    private PartWriter(String name, Draft draft, @Nullable Recipient recipient, boolean compressed) throws IOException {
        this.name = name;
        this.draft = draft;
        this.stored = new HashingOutput(draft);
        this.sealed = recipient == null ? null : recipient.seal(stored);
        this.isCompressed = compressed;
        OutputStream outer = sealed == null ? stored : sealed;
        this.body = compressed ? new ZstdOutputStream(outer) : outer;
        this.content = new HashingOutput(body);
    }

    /**
     * Begins a part that is compressed.
     *
     * @param folder of the backup, ending with {@code /}
     */
    public static PartWriter begin(Store store, String folder, String name, @Nullable Recipient recipient)
            throws IOException {
        return begin(store.create(folder + name), name, recipient, true);
    }

    /** Begins a part in a file of its own choosing, compressed or as it comes. */
    public static PartWriter begin(Draft draft, String name, @Nullable Recipient recipient, boolean compressed)
            throws IOException {
        try {
            return new PartWriter(name, draft, recipient, compressed);
        } catch (IOException failed) {
            draft.close();
            throw failed;
        }
    }

    @Override
    public void write(int one) throws IOException {
        content.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        content.write(bytes, offset, length);
    }

    /** Ends the part and lets it appear in the store. */
    public Part commit() throws IOException {
        body.close();
        if (sealed != null) {
            sealed.close();
        }
        draft.commit();
        return new Part(
                name, content.size(), content.sha256(), stored.size(), stored.sha256(), isCompressed, sealed != null);
    }

    /** Who can read this part before anybody gave us a secret key; null when it is not encrypted. */
    public @Nullable Opener opener() {
        return sealed == null ? null : sealed.opener();
    }

    /** Without {@link #commit()}, the part was never there. */
    @Override
    public void close() throws IOException {
        draft.close();
    }
}
