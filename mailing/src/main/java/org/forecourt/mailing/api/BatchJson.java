package org.forecourt.mailing.api;

import java.util.List;

/** The answer to a batch: one result for each message, in its order. */
record BatchJson(List<ItemJson> results) {}
