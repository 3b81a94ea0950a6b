package org.forecourt.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateRabbitMqTest {

    @TempDir
    Path folder;

    @Test
    void what_was_confirmed_survives_kill_and_restart_and_is_gone_after_a_wipe() throws Exception {
        try (PrivateRabbitMq node = PrivateRabbitMq.start(folder)) {
            publish(node, "kept");
            // declarations reach the disk within two seconds, messages before their confirmation
            node.evaluate("mnesia:sync_log().");
            node.kill();
            assertThat(node.isAlive()).isFalse();

            node.start();
            assertThat(read(node)).isEqualTo("kept");

            publish(node, "lost");
            node.kill();
            node.wipe();
            node.start();
            publish(node, "new");
            assertThat(read(node)).isEqualTo("new");
            assertThat(read(node)).isNull();
        }
    }

    @Test
    void the_shared_node_gives_each_test_a_virtual_host_of_its_own() throws Exception {
        PrivateRabbitMq node = PrivateRabbitMq.shared();
        String here = node.newVirtualHost();
        String there = node.newVirtualHost();

        try (Connection connection = connect(node, here);
                Channel channel = connection.createChannel()) {
            channel.queueDeclare("same-name", true, false, false, Map.of());
        }
        try (Connection connection = connect(node, there)) {
            Channel channel = connection.createChannel();
            assertThatThrownBy(() -> channel.queueDeclarePassive("same-name")).isInstanceOf(IOException.class);
        }
        assertThat(PrivateRabbitMq.shared()).isSameAs(node);
    }

    private static void publish(PrivateRabbitMq node, String text) throws Exception {
        try (Connection connection = connect(node, node.virtualHost());
                Channel channel = connection.createChannel()) {
            channel.queueDeclare("letters", true, false, false, Map.of());
            channel.confirmSelect();
            channel.basicPublish(
                    "", "letters", MessageProperties.PERSISTENT_BASIC, text.getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(10_000);
        }
    }

    private static @Nullable String read(PrivateRabbitMq node) throws Exception {
        try (Connection connection = connect(node, node.virtualHost());
                Channel channel = connection.createChannel()) {
            GetResponse got = channel.basicGet("letters", true);
            return got == null ? null : new String(got.getBody(), StandardCharsets.UTF_8);
        }
    }

    private static Connection connect(PrivateRabbitMq node, String virtualHost) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setHost(node.host());
        factory.setPort(node.port());
        factory.setUsername(node.user());
        factory.setPassword(node.password());
        factory.setVirtualHost(virtualHost);
        return factory.newConnection();
    }
}
