package org.gongkai.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The answer to a request with too large a body: 413, as a problem for programs and as a page for people. */
final class TooLarge {

    private static final int CONTENT_TOO_LARGE = 413;

    private static final String PROBLEM = """
            {"type":"about:blank","title":"Content Too Large","status":413,\
            "code":"too-large","detail":"单个文件不得超过50MB。A file may have 50 MB at most."}""";

    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><title>文件过大</title></head>
            <body>
            <h1>文件过大</h1>
            <p>单个文件不得超过50MB，文件未上传。请返回上一页，压缩或拆分后重新提交。</p>
            <p lang="en">A file may have 50 MB at most; nothing was uploaded. Please go back and send a smaller one.</p>
            </body>
            </html>
            """;

    private TooLarge() {}

    /** Answers without reading what is left of the body; the connection ends with the answer. */
    static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean program = path(request).startsWith("/api/");
        byte[] body = (program ? PROBLEM : PAGE).getBytes(StandardCharsets.UTF_8);
        response.setStatus(CONTENT_TOO_LARGE);
        response.setHeader("Connection", "close");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(program ? "application/problem+json" : "text/html;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
