package dev.trivet.codegen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.samskivert.mustache.Mustache;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.languages.AbstractJavaCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Generates a client of Retrofit interfaces, immutable models and Moshi adapters without
 * reflection.
 *
 * <p>OpenAPI Generator parses the document, calls this class and writes the files. Its model of
 * the document cannot represent an explicit null, an open enum or a value of two shapes. Therefore
 * {@link #fromModel} and {@link #fromOperation} return only what the names of the files depend on,
 * and {@link ClientPlan} plans the classes from the document.
 *
 * <p>Options: {@code clientName} ({@code Push} generates {@code PushClient}), {@code vendor} (the
 * vendor's display name) and {@code basePackage}; optionally {@code baseUrl} and {@code
 * skipOperations}.
 */
public final class TrivetCodegen extends AbstractJavaCodegen {
    private static final String VIEW = "view";
    private static final Logger LOGGER = LoggerFactory.getLogger(TrivetCodegen.class);

    private @Nullable ClientPlan plan;

    public TrivetCodegen() {
        outputFolder = "generated-code" + File.separator + "trivet";
        embeddedTemplateDir = templateDir = "trivet";
        hideGenerationTimestamp = true;

        cliOptions.add(CliOption.newString("clientName", "Push generates PushClient and PushOperations"));
        cliOptions.add(CliOption.newString("vendor", "The vendor's display name"));
        cliOptions.add(
                CliOption.newString("basePackage", "The package of the client, with the subpackages api and model"));
        cliOptions.add(
                CliOption.newString("baseUrl", "The default base URL, in place of the URL of the first https server"));
        cliOptions.add(CliOption.newString(
                "skipOperations", "The Java names of the operations to leave out, separated by commas"));

        modelTemplateFiles.clear();
        modelTemplateFiles.put("model.mustache", ".java");
        modelTemplateFiles.put("adapter.mustache", "JsonAdapter.java");
        modelTestTemplateFiles.clear();
        apiTemplateFiles.clear();
        apiTemplateFiles.put("api.mustache", ".java");
        apiTestTemplateFiles.clear();
        apiTestTemplateFiles.put("apiContractTest.mustache", ".java");
        modelDocTemplateFiles.clear();
        apiDocTemplateFiles.clear();
    }

    @Override
    public CodegenType getTag() {
        return CodegenType.CLIENT;
    }

    @Override
    public String getName() {
        return "trivet";
    }

    @Override
    public String getHelp() {
        return "Generates a Java client with Retrofit, Moshi and RxJava 3.";
    }

    @Override
    public void processOpts() {
        String basePackage = option("basePackage");
        setInvokerPackage(basePackage);
        setApiPackage(basePackage + ".api");
        setModelPackage(basePackage + ".model");
        super.processOpts();

        additionalProperties.put("apiPackage", apiPackage);
        additionalProperties.put("modelPackage", modelPackage);
        String client = option("clientName");
        supportingFiles.clear();
        String root = sourceFolder + File.separator;
        String tests = testFolder + File.separator;
        add("client.mustache", root + folder(basePackage), client + "Client.java");
        add("operations.mustache", root + folder(basePackage), client + "Operations.java");
        add("moduleInfo.mustache", projectFolder + File.separator + "java9", "module-info.java");
        add("clientPackageInfo.mustache", root + folder(basePackage), "package-info.java");
        add("apiPackageInfo.mustache", root + folder(apiPackage), "package-info.java");
        add("modelPackageInfo.mustache", root + folder(modelPackage), "package-info.java");
        add("adapterFactory.mustache", root + folder(modelPackage), client + "JsonAdapterFactory.java");
        add("proguard.mustache", resources("META-INF/proguard"), basePackage + ".pro");
        add("reachability.mustache", resources("META-INF/native-image/" + basePackage), "reachability-metadata.json");
        add("contractServer.mustache", tests + folder(apiPackage), client + "ContractServer.java");
        add("modelContractTest.mustache", tests + folder(modelPackage), client + "ModelContractTest.java");
    }

    private String option(String name) {
        Object value = additionalProperties.get(name);
        if (value == null || value.toString().isBlank()) {
            throw new SpecException("The option " + name + " is not set");
        }
        return value.toString();
    }

    private void add(String template, String folder, String file) {
        supportingFiles.add(new SupportingFile(template, folder, file));
    }

    private String resources(String folder) {
        return projectFolder + File.separator + "resources" + File.separator + folder.replace('/', File.separatorChar);
    }

    private static String folder(String packageName) {
        return packageName.replace('.', File.separatorChar);
    }

    /** Disables HTML escaping. A section with an undefined variable is an error. */
    @Override
    public Mustache.Compiler processCompiler(Mustache.Compiler compiler) {
        return compiler.escapeHTML(false).strictSections(true);
    }

    @Override
    public boolean getUseInlineModelResolver() {
        return false;
    }

    @Override
    public boolean getUseOpenapiNormalizer() {
        return false;
    }

    /** Sets the document, or fails if it is null because the parser could not read the file. */
    @Override
    public void setOpenAPI(@Nullable OpenAPI document) {
        if (document == null) {
            throw unreadable(getInputSpec());
        }
        super.setOpenAPI(document);
    }

    private static SpecException unreadable(String file) {
        try {
            Yaml.mapper().readTree(new File(file));
            return new SpecException(file + " is not an OpenAPI document.");
        } catch (JsonProcessingException e) {
            // Removes the quoted source lines.
            String reason =
                    e.getOriginalMessage().replaceAll(":\n.*\n *\\^", "").replaceAll("\\s+", " ");
            return new SpecException(file + " is not YAML: " + reason.strip());
        } catch (IOException e) {
            return new SpecException(file + " cannot be read. Does it exist?");
        }
    }

    @Override
    public void preprocessOpenAPI(OpenAPI document) {
        Problems problems = new Problems();
        SpecNormalizer.normalize(document, skippedOperations(), problems);
        plan = ClientPlan.of(document, option("vendor"), optional("baseUrl"), problems);
        problems.warnings().forEach(LOGGER::warn);
        // Otherwise OpenAPI Generator would process webhooks and security schemes too.
        document.setWebhooks(null);
        document.setSecurity(null);
        document.getComponents().setSecuritySchemes(null);
        document.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .forEach(operation -> operation.setSecurity(null));
        additionalProperties.put("client", plan);
        additionalProperties.put("usedImports", new UsedImports());
        // A query has no JSON adapter.
        plan.models().values().stream()
                .filter(ModelView::isQuery)
                .forEach(query -> openapiGeneratorIgnoreList().add("**/" + query.name() + "JsonAdapter.java"));
    }

    private @Nullable String optional(String name) {
        Object value = additionalProperties.get(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    private Set<String> skippedOperations() {
        String operations = optional("skipOperations");
        return operations == null ? Set.of() : Set.of(operations.strip().split("\\s*,\\s*"));
    }

    private ClientPlan plan() {
        if (plan == null) {
            throw new IllegalStateException("preprocessOpenAPI was not called");
        }
        return plan;
    }

    @Override
    @SuppressWarnings("rawtypes") // The overridden method has a raw type.
    public CodegenModel fromModel(String name, Schema schema) {
        CodegenModel model = new CodegenModel();
        model.name = name;
        model.classname = name;
        model.isAlias = !plan().models().containsKey(name);
        return model;
    }

    @Override
    public ModelsMap postProcessModels(ModelsMap models) {
        return models;
    }

    @Override
    public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> all) {
        all.forEach((name, models) -> {
            ModelView view = plan().models().get(name);
            if (view != null) {
                models.put(VIEW, view);
            }
        });
        return all;
    }

    @Override
    public CodegenOperation fromOperation(
            String path, String httpMethod, Operation operation, @Nullable List<Server> servers) {
        CodegenOperation codegenOperation = new CodegenOperation();
        codegenOperation.operationId = operation.getOperationId();
        codegenOperation.nickname = operation.getOperationId();
        codegenOperation.path = SpecNormalizer.path(path);
        codegenOperation.httpMethod = httpMethod;
        return codegenOperation;
    }

    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap operations, List<ModelMap> models) {
        String type = operations.getOperations().getClassname();
        ApiView view = plan().interfaces().get(type.substring(0, type.length() - "Api".length()));
        if (view == null) {
            throw new IllegalStateException("No interface was planned for " + type);
        }
        operations.put(VIEW, view);
        return operations;
    }

    @Override
    public String toModelName(String name) {
        return name;
    }

    @Override
    public String toModelFilename(String name) {
        return name;
    }

    @Override
    public String sanitizeTag(String tag) {
        return JavaNames.type(tag);
    }

    @Override
    public String toApiName(String name) {
        return name + "Api";
    }

    @Override
    public String toApiFilename(String name) {
        return name + "Api";
    }

    @Override
    public String toApiVarName(String name) {
        return JavaNames.variable(name);
    }

    @Override
    public String toApiTestFilename(String name) {
        return name + "ApiContractTest";
    }

    /** Suppresses the generator's banner. */
    @Override
    public void postProcess() {}
}
