package org.forecourt.mailing.faults;

import java.util.Objects;
import org.forecourt.settings.Setting;
import org.forecourt.settings.Settings;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** True in {@code ENVIRONMENT=local}: a bean with this condition does not exist anywhere else. */
public final class LocalOnly implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Objects.requireNonNull(context.getBeanFactory())
                .getBean(Settings.class)
                .required(Setting.ENVIRONMENT)
                .equals("local");
    }
}
