package org.forecourt.contracts.mail;

/**
 * One message of a batch.
 *
 * @param body its own bytes, apart from the others; not copied and not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record BatchItem(byte[] body, MailReading reading) {

    /** True when the batch as a whole could not be read: too large, not JSON, none or too many messages. */
    public boolean isWholeBatch() {
        return reading instanceof MailReading.Refused refused
                && refused.refusals().size() == 1
                && switch (refused.refusals().getFirst().code()) {
                    case NOT_UTF8, NOT_JSON, DUPLICATE_KEY, BATCH_SIZE ->
                        refused.refusals().getFirst().field().isEmpty();
                    default -> false;
                };
    }
}
