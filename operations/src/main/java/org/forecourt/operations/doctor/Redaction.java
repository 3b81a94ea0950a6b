package org.forecourt.operations.doctor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes out of a text what must not leave the installation: secrets that are known, whatever looks like one, and addresses
 * of people. Rather too much than too little.
 */
final class Redaction {

    static final String MARK = "[removed]";

    private static final Pattern PRIVATE_KEY = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|\\z)", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile(
            "(?i)([a-z0-9_-]*(?:password|passwort|passwd|secret|token|api[_-]?key|_key|credential|authorization|cookie)[a-z_]*"
                    + "[\"']?\\s*[=:]\\s*)(\"[^\"\\r\\n]*\"|'[^'\\r\\n]*'|(?:(?:bearer|basic)\\s+)?[^\\s,;\"']+)");
    private static final Pattern BEARER = Pattern.compile("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9+/=._~-]{8,}");
    private static final Pattern USER_OF_URL = Pattern.compile("(?<=://)[^\\s/@]+@");
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}0-9._%+'-]+@[\\p{L}0-9-]+(?:\\.[\\p{L}0-9-]+)*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_+/=-]{20,}");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-fA-F]{32,}");
    private static final int CAPITALS_OF_NAMES = 6;

    private final List<String> secrets;

    /** @param secrets values, in no order; blank ones are nothing to hide */
    Redaction(Collection<String> secrets) {
        Set<String> forms = new LinkedHashSet<>();
        for (String secret : secrets) {
            if (!secret.isBlank()) {
                addForms(secret, forms);
            }
        }
        this.secrets = forms.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static void addForms(String secret, Set<String> forms) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        forms.add(secret);
        forms.add(secret.strip());
        forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        forms.add(URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"));
        forms.add(secret.replace("\\", "\\\\").replace("\"", "\\\""));
        forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        secret.lines().map(String::strip).filter(line -> line.length() >= 16).forEach(forms::add);
    }

    /** The text without them. */
    String of(String text) {
        String clean = PRIVATE_KEY.matcher(text).replaceAll(MARK);
        for (String secret : secrets) {
            clean = clean.replace(secret, MARK);
        }
        clean = USER_OF_URL.matcher(clean).replaceAll(MARK + "@");
        clean = NAMED.matcher(clean).replaceAll("$1" + MARK);
        clean = BEARER.matcher(clean).replaceAll("$1 " + MARK);
        clean = ADDRESS.matcher(clean).replaceAll("[address]");
        clean = HEXADECIMAL.matcher(clean).replaceAll(MARK);
        return WORD.matcher(clean).replaceAll(found -> looksRandom(found.group()) ? MARK : found.group());
    }

    /** Names of classes and files have few capitals and no digits among them. */
    private static boolean looksRandom(String word) {
        long capitals = word.chars().filter(Character::isUpperCase).count();
        boolean mixed = capitals > 0 && word.chars().anyMatch(Character::isLowerCase);
        boolean hasOthers = word.chars().anyMatch(Character::isDigit);
        return mixed && (hasOthers || capitals > CAPITALS_OF_NAMES);
    }
}
