package org.forecourt.catalog.web;

import org.forecourt.catalog.Make;

/** A make as the API shows it. */
record MakeJson(String code, String name, String country, boolean popular) {

    static MakeJson of(Make make) {
        return new MakeJson(make.code(), make.name(), make.country(), make.popular());
    }
}
