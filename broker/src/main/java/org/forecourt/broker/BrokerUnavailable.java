package org.forecourt.broker;

/** No host of the broker could be used. The message says why for each, without secrets. */
public final class BrokerUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    public BrokerUnavailable(String reasons) {
        super(reasons);
    }
}
