// Starts the API browser over the service's own description; nothing is asked of another host.
SwaggerUIBundle({
    url: "/api/schema",
    dom_id: "#browser",
    deepLinking: true,
    validatorUrl: null,
    queryConfigEnabled: false,
    presets: [SwaggerUIBundle.presets.apis],
});
