package org.forecourt.catalog;

import org.forecourt.platform.Names;

/** One word of a closed vocabulary, for example the fuel {@code diesel}. */
public record Choice(ChoiceKind kind, String code, Names name) {}
