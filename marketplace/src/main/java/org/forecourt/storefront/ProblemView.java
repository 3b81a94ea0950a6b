package org.forecourt.storefront;

import java.util.List;
import org.forecourt.storefront.page.Footer;

/** A refusal in words, and the ways onward. */
public record ProblemView(String status, String title, String detail, List<String> errors, List<Footer.Link> ways) {}
