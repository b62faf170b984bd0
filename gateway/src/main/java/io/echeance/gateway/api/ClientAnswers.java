package io.echeance.gateway.api;

import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Pages for people: never JSON, nothing of them is kept, framed, or told to other sites. */
final class ClientAnswers {

    private static final String HTML = "text/html;charset=utf-8";

    private ClientAnswers() {}

    static Response page(HttpResponse<Buffer> answer) {
        return answer.statusCode() == 200
                ? html(200, answer.bodyAsString(StandardCharsets.UTF_8.name()))
                : answer.statusCode() == 404 ? noSuchPage() : unavailable();
    }

    static Response noSuchPage() {
        return html(404, message("Cette page n'existe pas.", "This page does not exist."));
    }

    static Response back(String page, String language, String notice) {
        return Response.status(303)
                .header(HttpHeaders.LOCATION, page + query(language, notice))
                .build();
    }

    static String query(String language, String notice) {
        var query = new StringBuilder();
        append(query, "lang", language);
        append(query, "notice", notice);
        return query.toString();
    }

    private static void append(StringBuilder query, String name, String value) {
        if (value != null) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static Response unavailable() {
        return html(
                503,
                message(
                        "Le service est momentanément indisponible. Merci de réessayer dans quelques minutes.",
                        "The service is not available at the moment. Please try again in a few minutes."));
    }

    private static Response html(int status, String html) {
        return Response.status(status)
                .type(HTML)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .entity(html)
                .build();
    }

    private static String message(String french, String english) {
        return """
                <!DOCTYPE html>
                <html lang="fr"><head><meta charset="utf-8"><title>Échéance</title></head>
                <body><main><h1>Échéance</h1><p>%s</p><p lang="en">%s</p></main></body></html>
                """.formatted(french, english);
    }
}
