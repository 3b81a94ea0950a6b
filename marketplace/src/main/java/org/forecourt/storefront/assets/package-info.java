/** Styles, scripts and icons: collected once into fingerprinted files, served for ever. */
@NullMarked
@NamedInterface("assets")
package org.forecourt.storefront.assets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
