package com.example.app;

import dev.trivet.enzoic.EnzoicClient;
import dev.trivet.probely.ProbelyClient;
import dev.trivet.push.PushClient;
import java.util.Arrays;
import java.util.List;

/**
 * Creates every API of every client, as dependency injection does, and calls none of their methods.
 */
public final class CreateEveryApi {
    private CreateEveryApi() {}

    public static void main(String[] args) {
        try (PushClient push = PushClient.builder().apiKey("unused").build();
                EnzoicClient enzoic =
                        EnzoicClient.builder().credentials("unused", "unused").build();
                ProbelyClient probely = ProbelyClient.builder().apiKey("unused").build()) {
            List<Object> apis = Arrays.asList(
                    push.accounts(),
                    push.accountsOther(),
                    push.apps(),
                    push.appsOther(),
                    push.browsers(),
                    push.employees(),
                    push.findings(),
                    push.urlBlocking(),
                    enzoic.domainSubscriptions(),
                    enzoic.userSubscriptions(),
                    enzoic.webhooks(),
                    probely.targets());
            System.out.println(apis.size() + " APIs");
        }
    }
}
