package org.forecourt.journeys.killrig;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.forecourt.contracts.mail.AfterAmbiguity;
import org.forecourt.contracts.mail.MailMessage;
import org.forecourt.mail.Mails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders mails in transactions, some of which are rolled back, and writes down in the same transaction what it ordered. */
final class Business {

    private static final int LARGEST_TRANSACTION = 9;
    private static final int ROLLED_BACK_PERCENT = 10;
    private static final Duration AFTER_TROUBLE = Duration.ofMillis(300);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Mails mails;
    private final Promises promises;
    private final RandomGenerator random = ThreadLocalRandom.current();

    Business(DataSource database, Mails mails, Promises promises) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.mails = mails;
        this.promises = promises;
    }

    /** Goes on where an earlier process of this rig was killed. */
    void orderUntil(int total, int perSecond) throws InterruptedException {
        while (true) {
            try {
                int missing = total - ordered();
                if (missing <= 0) {
                    return;
                }
                int count = Math.min(missing, random.nextInt(1, LARGEST_TRANSACTION + 1));
                order(count);
                Thread.sleep(Duration.ofMillis(1000L * count / perSecond));
            } catch (RuntimeException databaseIsDown) {
                System.out.println("business waits: " + databaseIsDown.getMessage());
                Thread.sleep(AFTER_TROUBLE);
            }
        }
    }

    private int ordered() {
        return jdbc.sql("select count(*) from rig_order").query(Integer.class).single();
    }

    private void order(int count) {
        List<MailMessage> messages = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            messages.add(RigMail.next(random));
        }
        boolean changesItsMind = random.nextInt(100) < ROLLED_BACK_PERCENT;
        transaction.executeWithoutResult(status -> {
            messages.forEach(this::note);
            mails.sendAll(messages);
            if (changesItsMind) {
                status.setRollbackOnly();
            }
        });
        if (!changesItsMind) {
            promises.add(messages.stream().map(MailMessage::id).toList());
        }
    }

    private void note(MailMessage message) {
        jdbc.sql("insert into rig_order (id, recipient, held) values (:id, :recipient, :held)")
                .param("id", message.id())
                .param("recipient", message.to().address().toString())
                .param("held", message.template().afterAmbiguity() == AfterAmbiguity.HOLD)
                .update();
    }
}
