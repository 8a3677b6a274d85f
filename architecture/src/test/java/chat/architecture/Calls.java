package chat.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;

/** Calls of methods of the JDK, told by the method's name. */
final class Calls {
    private Calls() {}

    static DescribedPredicate<CodeUnitCallTarget> named(String method) {
        return DescribedPredicate.describe(
                "a method of the JDK named " + method,
                target -> target.getName().equals(method)
                        && target.getOwner().getPackageName().startsWith("java."));
    }
}
