package org.forecourt.mailing.api;

import java.util.UUID;

/** The answer to one accepted message. */
record AcceptedJson(UUID id, String state) {}
