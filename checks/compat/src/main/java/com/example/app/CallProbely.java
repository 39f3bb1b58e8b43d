package com.example.app;

import dev.trivet.probely.ProbelyClient;

/** Clears the two-factor settings of a target with the generated client alone. */
public final class CallProbely {
    private CallProbely() {}

    public static void main(String[] args) {
        try (ProbelyClient probely = ProbelyClient.builder()
                .baseUrl(System.getenv("PROBELY_BASE_URL"))
                .apiKey(System.getenv("PROBELY_API_KEY"))
                .build()) {
            System.out.println(probely.targets()
                    .clearTwoFactor(System.getenv("PROBELY_TARGET"))
                    .blockingGet());
        }
    }
}
