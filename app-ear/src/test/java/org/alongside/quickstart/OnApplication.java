package org.alongside.quickstart;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the built product in a browser. Its methods share the application with all others of the process and run in any
 * order, so that each makes the people, messages and settings that it needs ({@link People}), counts only what is its own
 * and puts back what everybody has. What a failed one leaves to look at is in {@code target/failures/Class.method}.
 */
@ExtendWith(Evidence.class)
abstract class OnApplication {

    final Application application = Running.here().application();
    final Browser browser = Running.here().browser();
}
