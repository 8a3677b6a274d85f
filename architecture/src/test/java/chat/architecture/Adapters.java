package chat.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which adapter a class belongs to: one package each. */
final class Adapters implements SliceAssignment {
    private static final Pattern PACKAGE = Pattern.compile("(?:.*\\.)?chat\\.(inmemory|javalin|dynamodb|lambda|jwt)");

    static final DescribedPredicate<JavaClass> CLASSES = DescribedPredicate.describe(
            "classes of an adapter", type -> adapterOf(type).isPresent());

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        return adapterOf(type).map(SliceIdentifier::of).orElseGet(SliceIdentifier::ignore);
    }

    @Override
    public String getDescription() {
        return "adapters";
    }

    private static Optional<String> adapterOf(JavaClass type) {
        Matcher matcher = PACKAGE.matcher(type.getPackageName());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
