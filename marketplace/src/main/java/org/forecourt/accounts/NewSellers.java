package org.forecourt.accounts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.forecourt.platform.CopyRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes many sellers at once. */
@Component
public final class NewSellers {

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    NewSellers(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /**
     * Makes sure that these sellers exist, in two COPY statements within the caller's transaction. An account that is there
     * already is left as it is.
     *
     * @param sellers each public id once
     * @return the account of each seller, in the order given
     */
    public List<AccountId> ensure(List<NewSeller> sellers) {
        if (sellers.isEmpty()) {
            return List.of();
        }
        Map<String, Long> accounts = existing(sellers);
        List<NewSeller> missing = sellers.stream()
                .filter(seller -> !accounts.containsKey(seller.publicId()))
                .toList();
        List<Long> ids = missing.isEmpty() ? List.of() : CopyRows.identities(dataSource, "account", missing.size());
        writeAccounts(missing, ids);
        writePhones(missing, ids);
        for (int i = 0; i < missing.size(); i++) {
            accounts.put(missing.get(i).publicId(), ids.get(i));
        }
        List<AccountId> result = new ArrayList<>(sellers.size());
        for (NewSeller seller : sellers) {
            result.add(new AccountId(accounts.getOrDefault(seller.publicId(), 0L)));
        }
        return result;
    }

    private Map<String, Long> existing(List<NewSeller> sellers) {
        Map<String, Long> accounts = new HashMap<>();
        jdbc.sql("select public_id, id from account where public_id = any(cast(:ids as text[]))")
                .param("ids", sellers.stream().map(NewSeller::publicId).toArray(String[]::new))
                .query(row -> {
                    accounts.put(row.getString("public_id"), row.getLong("id"));
                });
        return accounts;
    }

    private void writeAccounts(List<NewSeller> sellers, List<Long> ids) {
        CopyRows rows = new CopyRows();
        for (int i = 0; i < sellers.size(); i++) {
            NewSeller seller = sellers.get(i);
            rows.add(ids.get(i))
                    .add(seller.publicId())
                    .add(seller.displayName())
                    .add(seller.sellerType());
            rows.add(seller.premium() ? "premium" : "basic").add(seller.demo()).add(seller.createdAt());
            rows.endRow();
        }
        rows.send(dataSource, """
                copy account (id, public_id, display_name, seller_type, account_type, is_demo, created_at) from stdin
                """);
    }

    private void writePhones(List<NewSeller> sellers, List<Long> ids) {
        CopyRows rows = new CopyRows();
        for (int i = 0; i < sellers.size(); i++) {
            int position = 0;
            for (String phone : sellers.get(i).phones()) {
                rows.add(ids.get(i)).add("phone").add(phone).add(true).add(position++);
                rows.endRow();
            }
        }
        rows.send(dataSource, "copy contact (account_id, type, value, is_visible, position) from stdin");
    }

    /** Refreshes the planner's statistics after many rows. */
    public void analyze() {
        jdbc.sql("analyze account, contact").update();
    }
}
