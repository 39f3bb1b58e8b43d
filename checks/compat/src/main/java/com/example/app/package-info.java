/**
 * Small programs that use the public API only. Each is shrunk as a separate app. Base URLs and
 * credentials come from the environment.
 */
@NullMarked
package com.example.app;

import org.jspecify.annotations.NullMarked;
