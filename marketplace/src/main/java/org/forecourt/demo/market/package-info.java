/**
 * The invented market: which vehicles are offered, by whom, for how much and in which words. Everything follows from a seed
 * and the number of the ad; nothing here touches the database.
 */
@NullMarked
package org.forecourt.demo.market;

import org.jspecify.annotations.NullMarked;
