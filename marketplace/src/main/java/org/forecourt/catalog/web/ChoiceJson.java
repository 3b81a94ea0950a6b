package org.forecourt.catalog.web;

import org.forecourt.catalog.Choice;
import org.forecourt.platform.Language;
import org.forecourt.platform.Names;

/** A word of a closed vocabulary as the API shows it, for example the fuel {@code diesel}. */
record ChoiceJson(String kind, String code, String name, Names names) {

    static ChoiceJson of(Choice choice, Language language) {
        return new ChoiceJson(choice.kind().code(), choice.code(), choice.name().in(language), choice.name());
    }
}
