package org.forecourt.operations.doctor;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;

/** Text records of the DNS. */
final class TextRecords {

    private final Optional<String> server;

    /** @param server host:port, or nothing for the name servers of this machine */
    TextRecords(Optional<String> server) {
        this.server = server;
    }

    /**
     * The texts under a name, their pieces put together; none when the name does not exist.
     *
     * @throws Unanswered when no name server answers
     */
    @SuppressWarnings("BanJNDI") // the DNS provider by its class name: text comes back, never an object
    List<String> of(String name) {
        Hashtable<String, String> environment = new Hashtable<>(); // the interface wants this old class
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put(
                Context.PROVIDER_URL, server.map(address -> "dns://" + address).orElse("dns:"));
        environment.put("com.sun.jndi.dns.timeout.initial", "1500");
        environment.put("com.sun.jndi.dns.timeout.retries", "2");
        try {
            InitialDirContext context = new InitialDirContext(environment);
            try {
                return texts(context.getAttributes(name, new String[] {"TXT"}).get("TXT"));
            } finally {
                context.close();
            }
        } catch (NameNotFoundException absent) {
            return List.of();
        } catch (NamingException silent) {
            throw new Unanswered("no name server answers");
        }
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable Attribute records) throws NamingException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; records != null && i < records.size(); i++) {
            texts.add(String.valueOf(records.get(i)).replaceAll("\"\\s+\"|\"", ""));
        }
        return texts;
    }
}
