package org.alongside.exchange.service;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.alongside.person.NhsNumber;
import org.alongside.shared.EmailAddress;
import org.alongside.shared.London;
import org.alongside.shared.PlainText;

/** What a value of an extract must look like, and the column type that it is staged in. */
public enum ColumnKind {
    TEXT("text", "is longer than 500 characters") {
        @Override
        String read(String value) {
            if (value.length() > MAX_TEXT) {
                throw new IllegalArgumentException();
            }
            return value;
        }
    },
    DATE("date", "is not a date like 2026-10-31 that can be meant") {
        @Override
        String read(String value) {
            return meant(LocalDate.parse(PlainText.token(value))).toString();
        }
    },
    TIME("time", "is not a time like 14:05:00") {
        @Override
        String read(String value) {
            return LocalTime.parse(PlainText.token(value))
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();
        }
    },
    TIMESTAMP("timestamptz", "is not a date and time like 2026-10-31T14:05:00+00:00") {
        @Override
        String read(String value) {
            String token = PlainText.token(value);
            boolean local = token.length() <= LOCAL_LENGTH && !token.endsWith("Z");
            Instant instant = local
                    ? LocalDateTime.parse(token).atZone(London.ZONE).toInstant()
                    : OffsetDateTime.parse(token).toInstant();
            meant(London.dateOf(instant));
            return instant.truncatedTo(ChronoUnit.SECONDS).toString();
        }
    },
    INTEGER("integer", "is not a whole number of 0 or more") {
        @Override
        String read(String value) {
            int number = Integer.parseInt(PlainText.token(value));
            if (number < 0) {
                throw new IllegalArgumentException();
            }
            return Integer.toString(number);
        }
    },
    FLAG("boolean", "is neither Y nor N") {
        @Override
        String read(String value) {
            return switch (PlainText.token(value)) {
                case "Y" -> "true";
                case "N" -> "false";
                default -> throw new IllegalArgumentException();
            };
        }
    },
    EMAIL("text", "is not one e-mail address") {
        @Override
        String read(String value) {
            return EmailAddress.read(value).orElseThrow(IllegalArgumentException::new);
        }
    },
    NHS_NUMBER("text", "is not an NHS number: its check digit is wrong") {
        @Override
        String read(String value) {
            return NhsNumber.parse(PlainText.token(value))
                    .orElseThrow(IllegalArgumentException::new)
                    .digits();
        }
    };

    static final int MAX_TEXT = 500;
    private static final int LOCAL_LENGTH = 19;

    /** As on the pages: nobody means an earlier day. */
    private static final int EARLIEST_YEAR = 1880;

    /** From here on a day stands for none: 9999-12-31, 2999-12-31 and 2099-12-31 are how systems say that something is open. */
    private static final int OPEN_FROM_YEAR = 2099;

    private static final int LAST_YEAR = 9999;

    private final String sqlType;
    private final String fault;

    ColumnKind(String sqlType, String fault) {
        this.sqlType = sqlType;
        this.fault = fault;
    }

    String sqlType() {
        return sqlType;
    }

    /** In plain words what is wrong with a value that {@link #accepts} refused. */
    String fault() {
        return fault;
    }

    /** Whether a value is a day so far away that it says "open". */
    static boolean isOpen(String value) {
        try {
            int year = LocalDate.parse(PlainText.token(value)).getYear();
            return year >= OPEN_FROM_YEAR && year <= LAST_YEAR;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static LocalDate meant(LocalDate day) {
        if (day.getYear() < EARLIEST_YEAR || day.getYear() >= OPEN_FROM_YEAR) {
            throw new IllegalArgumentException();
        }
        return day;
    }

    /** The value as the database reads it; throws where it is not of this kind. */
    abstract String read(String value);

    /** The value in the form that the database reads, or null where it is not of this kind. */
    @org.jspecify.annotations.Nullable
    String accepts(String value) {
        try {
            return read(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }
}
