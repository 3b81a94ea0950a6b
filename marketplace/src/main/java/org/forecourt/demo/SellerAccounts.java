package org.forecourt.demo;

import java.util.Arrays;
import java.util.List;
import org.forecourt.accounts.AccountId;
import org.forecourt.demo.market.SellerKey;

/** Which account belongs to which invented seller; compact, because a large market has hundreds of thousands. */
final class SellerAccounts {

    private final long[] keys;
    private final long[] accounts;

    /**
     * Pairs the two lists.
     *
     * @param sorted sellers in their natural order
     */
    SellerAccounts(List<SellerKey> sorted, List<AccountId> accounts) {
        this.keys = sorted.stream().mapToLong(SellerKey::packed).toArray();
        this.accounts = accounts.stream().mapToLong(AccountId::value).toArray();
    }

    AccountId of(SellerKey seller) {
        int found = Arrays.binarySearch(keys, seller.packed());
        if (found < 0) {
            throw new IllegalArgumentException("no account for " + seller);
        }
        return new AccountId(accounts[found]);
    }
}
