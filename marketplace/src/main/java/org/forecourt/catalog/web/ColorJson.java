package org.forecourt.catalog.web;

import org.forecourt.catalog.Color;
import org.forecourt.platform.Language;
import org.forecourt.platform.Names;

/** A colour as the API shows it. */
record ColorJson(String code, String hex, String name, Names names) {

    static ColorJson of(Color color, Language language) {
        return new ColorJson(color.code(), color.hex(), color.name().in(language), color.name());
    }
}
