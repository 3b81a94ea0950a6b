package org.forecourt.mailing.core;

import java.time.InstantSource;

/** What a sender needs from outside. */
public record SenderPorts(
        Journal journal, Suppressions suppressions, SmtpPort smtp, InstantSource clock, Pause pause) {}
