/**
 * Small programs that use the public API only, each an app of its own. Base URLs and credentials come from the environment.
 */
@NullMarked
package com.example.app;

import org.jspecify.annotations.NullMarked;
