package org.gongkai.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A way to a server that can be cut and mended: a port of this machine that stays the same. */
public final class Relay {

    private final URI server;
    private final int port;
    private final Set<Socket> ways = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket door;

    /** Begins cut. */
    public Relay(String server) {
        this.server = URI.create(server);
        try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public synchronized void mend() {
        if (door != null) {
            return;
        }
        try {
            ServerSocket open = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            door = open;
            Thread.ofVirtual().start(() -> accept(open));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public synchronized void cut() {
        close(door);
        door = null;
        ways.forEach(Relay::close);
        ways.clear();
    }

    private void accept(ServerSocket open) {
        try {
            while (true) {
                Socket caller = open.accept();
                Socket called = new Socket(server.getHost(), server.getPort());
                ways.add(caller);
                ways.add(called);
                Thread.ofVirtual().start(() -> pass(caller, called));
                Thread.ofVirtual().start(() -> pass(called, caller));
            }
        } catch (IOException _) {
            // Cut.
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException _) {
            // One side has gone.
        }
    }

    private static void close(@Nullable AutoCloseable each) {
        try {
            if (each != null) {
                each.close();
            }
        } catch (Exception _) {
            // It is gone either way.
        }
    }
}
