package org.forecourt.ads;

import org.forecourt.money.Money;

/**
 * On what terms a vehicle is offered, and in whose words.
 *
 * @param city code of the city
 * @param exchange {@code no_exchange}, {@code possible} or {@code only_exchange}
 * @param language of the description: {@code uk}, {@code en} or {@code ru}
 */
public record Offer(Money price, String city, String exchange, String language, String description) {}
