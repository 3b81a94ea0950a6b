package org.forecourt.platform.limits;

class LocalCallCounterTest extends CallCounterContract {

    private final CallCounter counter = new LocalCallCounter();

    @Override
    CallCounter counter() {
        return counter;
    }
}
