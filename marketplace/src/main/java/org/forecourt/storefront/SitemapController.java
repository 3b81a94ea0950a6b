package org.forecourt.storefront;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.forecourt.ads.AdAddresses;
import org.forecourt.catalog.Catalog;
import org.forecourt.search.Market;
import org.forecourt.search.MarketFigures;
import org.forecourt.web.AbsoluteUrls;
import org.forecourt.web.Refusal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Every page that is worth finding, in all languages, for search engines. */
@RestController
final class SitemapController {

    private static final Pattern ADS = Pattern.compile("ads-([0-9]{1,6})\\.xml");
    private static final List<String> PAGES =
            List.of("/", "/search", "/makes", "/about", "/safety", "/terms", "/privacy");

    private final AdAddresses addresses;
    private final MarketFigures figures;
    private final Catalog catalog;
    private final AbsoluteUrls urls;

    SitemapController(AdAddresses addresses, MarketFigures figures, Catalog catalog, AbsoluteUrls urls) {
        this.addresses = addresses;
        this.figures = figures;
        this.catalog = catalog;
        this.urls = urls;
    }

    @GetMapping(value = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    String index(HttpServletRequest request) {
        Stream<String> names = Stream.concat(
                Stream.of("pages.xml", "makes.xml"),
                addresses.batches().stream().map(number -> "ads-" + number + ".xml"));
        return Sitemap.index(
                names.map(name -> urls.of(request, "/sitemaps/" + name)).toList());
    }

    @GetMapping(value = "/sitemaps/{name}", produces = MediaType.APPLICATION_XML_VALUE)
    String sitemap(HttpServletRequest request, @PathVariable String name) {
        Sitemap sitemap = new Sitemap(urls.base(request));
        Matcher ads = ADS.matcher(name);
        if (name.equals("pages.xml")) {
            PAGES.forEach(sitemap::add);
        } else if (name.equals("makes.xml")) {
            addMakes(sitemap);
        } else if (ads.matches()) {
            addAds(sitemap, Integer.parseInt(ads.group(1)));
        } else {
            throw Refusal.notFound();
        }
        return sitemap.xml();
    }

    /** Makes and models that have ads. */
    private void addMakes(Sitemap sitemap) {
        catalog.vehicleTypes().forEach(type -> sitemap.add("/search?vehicle_type=" + type.code()));
        List<Market.ModelCount> models = figures.models();
        models.stream().map(Market.ModelCount::make).distinct().forEach(make -> sitemap.add("/makes/" + make));
        models.forEach(model -> sitemap.add("/makes/" + model.make() + "/" + model.model()));
    }

    private void addAds(Sitemap sitemap, int batch) {
        List<AdAddresses.AdAddress> ads = addresses.batch(batch);
        if (ads.isEmpty()) {
            throw Refusal.notFound();
        }
        ads.forEach(ad -> sitemap.add(AdTitles.address(ad.make(), ad.model(), ad.year(), ad.id()), ad.updatedAt()));
    }
}
