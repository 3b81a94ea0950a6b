package org.forecourt.catalog;

import org.forecourt.platform.Names;

/** A colour of vehicles with the value it is painted in, for example {@code #c3c8cc}. */
public record Color(String code, String hex, Names name) {}
