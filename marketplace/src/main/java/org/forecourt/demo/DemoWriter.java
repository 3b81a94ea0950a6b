package org.forecourt.demo;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.forecourt.accounts.AccountId;
import org.forecourt.accounts.NewSellers;
import org.forecourt.ads.NewAd;
import org.forecourt.ads.NewAds;
import org.forecourt.ads.Photo;
import org.forecourt.demo.illustrator.View;
import org.forecourt.demo.market.DemoAd;
import org.forecourt.demo.market.DemoMarket;
import org.forecourt.demo.market.SellerKey;
import org.forecourt.photos.PhotoRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes invented ads: sellers first, then batches of ads on all cores. A batch is one transaction, begun after the files of its
 * pictures are stored; an interrupted run therefore leaves fewer ads, never an ad without its pictures.
 */
@Component
final class DemoWriter {

    private static final int BATCH = 10_000;
    private static final int BATCH_WITH_PICTURES = 20;

    private final NewSellers newSellers;
    private final NewAds newAds;
    private final PhotoRows photoRows;
    private final MadeNumbers madeNumbers;
    private final DemoPictures pictures;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoWriter(
            NewSellers newSellers,
            NewAds newAds,
            PhotoRows photoRows,
            MadeNumbers madeNumbers,
            DemoPictures pictures,
            TransactionTemplate transaction,
            Clock clock) {
        this.newSellers = newSellers;
        this.newAds = newAds;
        this.photoRows = photoRows;
        this.madeNumbers = madeNumbers;
        this.pictures = pictures;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes the ads with these numbers and refreshes the planner's statistics. */
    void write(DemoMarket market, long seed, List<Long> numbers, List<View> views, Consumer<String> listener) {
        SellerAccounts sellers = sellers(market, numbers, listener);
        Progress progress = new Progress(listener, "ads", numbers.size());
        int most = views.isEmpty() ? BATCH : BATCH_WITH_PICTURES;
        int size = Math.clamp(Math.ceilDiv(numbers.size(), Workers.count()), 1, most);
        Workers.run(Workers.pieces(numbers, size).stream()
                .<Callable<Boolean>>map(batch -> () -> {
                    writeBatch(market, seed, batch, sellers, views);
                    progress.add(batch.size());
                    return true;
                })
                .toList());
        newSellers.analyze();
        newAds.analyze();
        photoRows.analyze();
    }

    private SellerAccounts sellers(DemoMarket market, List<Long> numbers, Consumer<String> listener) {
        List<SellerKey> keys =
                numbers.stream().map(market::sellerOf).distinct().sorted().toList();
        Progress progress = new Progress(listener, "sellers", keys.size());
        List<List<AccountId>> accounts = Workers.run(Workers.pieces(keys, BATCH).stream()
                .<Callable<List<AccountId>>>map(batch -> () -> {
                    List<AccountId> written = ensure(market, batch);
                    progress.add(batch.size());
                    return written;
                })
                .toList());
        return new SellerAccounts(keys, accounts.stream().flatMap(List::stream).toList());
    }

    private List<AccountId> ensure(DemoMarket market, List<SellerKey> keys) {
        List<AccountId> written = transaction.execute(
                status -> newSellers.ensure(keys.stream().map(market::seller).toList()));
        return written == null ? List.of() : written;
    }

    private void writeBatch(
            DemoMarket market, long seed, List<Long> numbers, SellerAccounts sellers, List<View> views) {
        List<DemoAd> ads = numbers.stream().map(market::ad).toList();
        List<List<Photo>> photos =
                ads.stream().map(ad -> pictures.draw(ad, views)).toList();
        List<NewAd> rows =
                ads.stream().map(ad -> ad.offeredBy(sellers.of(ad.seller()))).toList();
        transaction.executeWithoutResult(status -> {
            List<Long> ids = newAds.write(rows, views.size());
            if (!views.isEmpty()) {
                photoRows.write(ids, photos, clock.instant());
            }
            madeNumbers.add(seed, numbers);
        });
    }
}
