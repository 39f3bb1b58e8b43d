package com.example.app;

import dev.trivet.enzoic.EnzoicClient;
import dev.trivet.enzoic.model.ListDomainSubscriptionsQuery;

/** Lists the subscribed domains with the generated client alone. */
public final class CallEnzoic {
    private CallEnzoic() {}

    public static void main(String[] args) {
        try (EnzoicClient enzoic = EnzoicClient.builder()
                .baseUrl(System.getenv("ENZOIC_BASE_URL"))
                .credentials(System.getenv("ENZOIC_API_KEY"), System.getenv("ENZOIC_API_SECRET"))
                .build()) {
            System.out.println(enzoic.domainSubscriptions()
                    .listDomainSubscriptions(
                            ListDomainSubscriptionsQuery.builder().build())
                    .blockingGet());
        }
    }
}
