package org.alongside.exchange.service;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.alongside.person.NhsNumber;
import org.alongside.shared.London;

/** What a value of an extract must look like, and the column type that it is staged in. */
public enum ColumnKind {
    TEXT("text", "is longer than 500 characters or has unreadable characters") {
        @Override
        String read(String value) {
            if (value.length() > MAX_TEXT || value.indexOf('\0') >= 0) {
                throw new IllegalArgumentException();
            }
            return value;
        }
    },
    DATE("date", "is not a date like 2026-10-31") {
        @Override
        String read(String value) {
            return LocalDate.parse(value).toString();
        }
    },
    TIME("time", "is not a time like 14:05:00") {
        @Override
        String read(String value) {
            return LocalTime.parse(value).toString();
        }
    },
    TIMESTAMP("timestamptz", "is not a date and time like 2026-10-31T14:05:00+00:00") {
        @Override
        String read(String value) {
            boolean local = value.length() <= LOCAL_LENGTH && !value.endsWith("Z");
            return local
                    ? LocalDateTime.parse(value).atZone(London.ZONE).toInstant().toString()
                    : OffsetDateTime.parse(value).toInstant().toString();
        }
    },
    INTEGER("integer", "is not a whole number") {
        @Override
        String read(String value) {
            return Integer.toString(Integer.parseInt(value));
        }
    },
    FLAG("boolean", "is neither Y nor N") {
        @Override
        String read(String value) {
            return switch (value) {
                case "Y" -> "true";
                case "N" -> "false";
                default -> throw new IllegalArgumentException();
            };
        }
    },
    NHS_NUMBER("text", "is not an NHS number: its check digit is wrong") {
        @Override
        String read(String value) {
            return NhsNumber.parse(value)
                    .orElseThrow(IllegalArgumentException::new)
                    .digits();
        }
    };

    private static final int MAX_TEXT = 500;
    private static final int LOCAL_LENGTH = 19;

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
