package org.forecourt.catalog;

/** What identifies a model. */
record ModelKey(String make, String code) {

    static ModelKey of(Model model) {
        return new ModelKey(model.make(), model.code());
    }

    static ModelKey of(Generation generation) {
        return new ModelKey(generation.make(), generation.model());
    }
}
